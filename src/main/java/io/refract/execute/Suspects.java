package io.refract.execute;

import java.util.HashSet;
import java.util.Set;

/// Tables that are locked: a statement that reads one of them waits for its lock.
///
/// Others that read it are kept from those that do not. A table is trusted again as soon as any statement that reads it
/// is answered, since it was not locked then.
///
/// There are as many as the program knows tables and labels, at most. Safe for use by several threads.
final class Suspects {
    /// Whose lock the server process `$1` waits for: a table's, or that of an index or a partition of it.
    private static final String QUESTION = """
            select distinct n.nspname || '.' || c.relname
              from pg_catalog.pg_locks l
              left join pg_catalog.pg_index x on x.indexrelid = l.relation
              left join pg_catalog.pg_inherits i on i.inhrelid = coalesce(x.indrelid, l.relation)
              join pg_catalog.pg_class c on c.oid = coalesce(i.inhparent, x.indrelid, l.relation)
              join pg_catalog.pg_namespace n on n.oid = c.relnamespace
             where l.pid = $1::int and not l.granted""";

    private volatile Set<String> tables = Set.of();

    /// Asks which tables' locks a server process waits for.
    static Statement question(int process) {
        return Statement.of("locks", QUESTION, process);
    }

    boolean concern(Statement statement) {
        var suspected = tables;
        return !suspected.isEmpty() && statement.experience().tables().stream().anyMatch(suspected::contains);
    }

    int size() {
        return tables.size();
    }

    /// A statement waits for the locks of tables.
    synchronized void accuse(Statement statement, Set<String> locked) {
        var more = new HashSet<>(tables);
        var read = statement.experience().tables();
        read.stream().filter(locked::contains).forEach(more::add);
        if (read.equals(Set.of(statement.label()))) {
            more.addAll(read);
        }
        tables = Set.copyOf(more);
    }

    /// A statement was answered.
    void clear(Statement statement) {
        if (!tables.isEmpty()) {
            remove(statement.experience().tables());
        }
    }

    private synchronized void remove(Set<String> cleared) {
        var fewer = new HashSet<>(tables);
        fewer.removeAll(cleared);
        tables = Set.copyOf(fewer);
    }
}
