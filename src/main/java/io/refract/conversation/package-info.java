/// What people say and do to each other: comments, likes, follows, and whom it concerns.
///
/// In come requests, users who are deleted, and posts that appear or go; out go pages of comments and of people, and
/// what others are told of them. Rejected is what is said about a post that the caller does not see, replies across
/// posts, and following oneself.
@NullMarked
package io.refract.conversation;

import org.jspecify.annotations.NullMarked;
