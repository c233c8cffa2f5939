package io.refract.engine;

import java.util.regex.Pattern;

/// Breaks a statement into lines that people can review: one per clause, indented by the queries around it.
final class SqlLayout {
    private static final Pattern CLAUSE = Pattern.compile("\\((?:select|insert into|update|delete from) "
            + "| (?:select|from|left join|join|where|order by|limit|set|on conflict|returning) |[()]");

    private SqlLayout() {}

    static String of(String sql) {
        var out = new StringBuilder();
        var queries = new StringBuilder();
        var matcher = CLAUSE.matcher(sql);
        var end = 0;
        while (matcher.find()) {
            out.append(sql, end, matcher.start());
            end = matcher.end();
            switch (matcher.group()) {
                case "(" -> {
                    queries.append('p');
                    out.append('(');
                }
                case ")" -> {
                    var query = queries.charAt(queries.length() - 1) == 'q';
                    queries.setLength(queries.length() - 1);
                    out.append(query ? "\n" + indent(queries) + ")" : ")");
                }
                case String query
                when query.startsWith("(") -> {
                    queries.append('q');
                    out.append("(\n").append(indent(queries)).append(query.substring(1));
                }
                default -> {
                    var inQuery = queries.isEmpty() || queries.charAt(queries.length() - 1) == 'q';
                    out.append(
                            inQuery ? "\n" + indent(queries) + matcher.group().substring(1) : matcher.group());
                }
            }
        }
        return out.append(sql.substring(end)).toString();
    }

    private static String indent(CharSequence queries) {
        return "  ".repeat((int) queries.chars().filter(c -> c == 'q').count());
    }
}
