package io.refract.http.exchange;

import io.refract.kernel.Failure;
import io.refract.kernel.Precondition;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The headers `If-None-Match` and `If-Match` of RFC 9110.
public final class EntityTags {

    private static final Pattern TAG =
            Pattern.compile("\\G[ \\t]*(?:W/)?(\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\")[ \\t]*(,|$)");
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,9})-[^\"]*\"");
    private static final String ANY = "*";

    private EntityTags() {}

    /// Whether the client has this very document already. Weak and strong tags are compared alike, as the RFC asks
    /// for here; a header that cannot be read matches nothing, since sending the document is never wrong.
    public static boolean matches(@Nullable String ifNoneMatch, String etag) {
        if (ifNoneMatch == null) {
            return false;
        }
        return ifNoneMatch.equals(etag)
                || ifNoneMatch.trim().equals(ANY)
                || tags(ifNoneMatch).contains(etag);
    }

    /// The versions in the tags of `If-Match`. Proxies that compress turn strong tags into weak ones; the version
    /// is right in both.
    public static Precondition precondition(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return Precondition.NONE;
        }
        if (ifMatch.trim().equals(ANY)) {
            return new Precondition.Any();
        }
        var tags = tags(ifMatch);
        if (tags.isEmpty()) {
            throw Failure.validation("If-Match", "Header", "must be * or a list of entity tags in double quotes");
        }
        return new Precondition.Versions(tags.stream()
                .map(VERSION::matcher)
                .filter(Matcher::matches)
                .map(version -> Integer.valueOf(version.group(1)))
                .collect(Collectors.toSet()));
    }

    /// The tags without `W/`; empty if the header is malformed.
    private static List<String> tags(String header) {
        var tags = new ArrayList<String>();
        var matcher = TAG.matcher(header);
        var end = 0;
        while (end < header.length() && matcher.find()) {
            tags.add(matcher.group(1));
            end = matcher.end();
        }
        return end == header.length() && !header.stripTrailing().endsWith(",") ? tags : List.of();
    }
}
