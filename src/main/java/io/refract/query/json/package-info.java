/// From JSON text to queries: every name is looked up in the catalog of served models, every value gets the
/// type of its field, and whatever is wrong is told with the place where it stands.
///
/// Reading is total: any JSON gives a query that the next stage can plan, or a failure. A hidden field, a
/// relation to a model that is not served and a name that does not exist are the same thing here. Limits on
/// depth and width are enforced while reading, so that no text makes more work than it is allowed to.
@NullMarked
package io.refract.query.json;

import org.jspecify.annotations.NullMarked;
