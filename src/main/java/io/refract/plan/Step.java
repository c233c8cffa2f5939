package io.refract.plan;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.UniqueKey;
import io.refract.kernel.ErrorCode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// A step of a write.
///
/// Steps never wait for one another's results: where one depends on a row that an earlier one has found, it names the
/// register in which that one has noted the row's key.
public sealed interface Step {
    /// When it takes effect; elsewhere it does nothing, and nothing is expected of it.
    Guard guard();

    /// Whose rows it finds, writes or reads.
    Model model();

    /// Finds a row that is written, or that others are to refer to.
    ///
    /// @param register notes the row's key
    /// @param rows what the row fulfils; at most one does
    /// @param act what is about to be done to the row, which is locked for that
    /// @param permitted what the row must fulfil for that
    /// @param ifMissing what goes wrong if there is none; empty if that is all right
    /// @param ifFound what goes wrong if there is one; empty if that is all right
    record Find(
            int register,
            Model model,
            Predicate rows,
            Act act,
            Predicate permitted,
            Optional<ErrorCode> ifMissing,
            Optional<ErrorCode> ifFound,
            Guard guard)
            implements Step {}

    /// Makes a row.
    ///
    /// @param unless a key by which such a row may be there already, in which case none is made
    /// @param register notes that one was made; empty if nobody asks
    /// @param permitted what the new row must fulfil
    /// @param foreseen what of that is asked before it is made
    record Insert(
            Model model,
            List<Setting> settings,
            Optional<Unless> unless,
            OptionalInt register,
            Predicate permitted,
            Predicate foreseen,
            Guard guard)
            implements Step {
        public Insert {
            settings = List.copyOf(settings);
        }

        /// A row that no rule is asked of yet.
        Insert(Model model, List<Setting> settings, Optional<Unless> unless, OptionalInt register, Guard guard) {
            this(model, settings, unless, register, Predicate.TRUE, Predicate.TRUE, guard);
        }
    }

    /// What keeps a row from being made.
    ///
    /// @param key empty for any
    record Unless(Optional<UniqueKey> key) {
        /// A row with any of its keys.
        static final Unless ANY = new Unless(Optional.empty());

        /// A row with the same value of one key.
        public static Unless by(UniqueKey key) {
            return new Unless(Optional.of(key));
        }
    }

    /// What becomes of a row that keeps another one from being made.
    ///
    /// @param fields what it takes over from the other, where that was given
    /// @param expected how many rows there are to make or to renew; less is a failure
    /// @param seen what it must fulfil to be known to whoever writes
    /// @param permitted what it must fulfil before it is changed
    /// @param kept what it must fulfil afterwards
    record Renewal(List<Field> fields, Value expected, Predicate seen, Predicate permitted, Predicate kept) {
        public Renewal {
            fields = List.copyOf(fields);
        }

        /// A renewal that no rule narrows yet.
        Renewal(List<Field> fields, Value expected) {
            this(fields, expected, Predicate.TRUE, Predicate.TRUE, Predicate.TRUE);
        }
    }

    /// Makes many rows.
    ///
    /// @param columns a list of values each
    /// @param constants what all rows have in common
    /// @param unless what keeps one of them from being made; empty for nothing, so that it is a failure
    /// @param renewal of rows that do; empty if they stay as they are
    /// @param registers note the keys of all of them, one for each field of the key; empty if nobody asks
    /// @param permitted what each new row must fulfil
    /// @param foreseen what of that is asked before they are made
    record InsertTable(
            Model model,
            List<Column> columns,
            List<Setting> constants,
            Optional<Unless> unless,
            Optional<Renewal> renewal,
            List<Integer> registers,
            Predicate permitted,
            Predicate foreseen,
            Guard guard)
            implements Step {
        public InsertTable {
            registers = List.copyOf(registers);
            columns = List.copyOf(columns);
            constants = List.copyOf(constants);
        }

        /// Rows that no rule is asked of yet.
        InsertTable(
                Model model,
                List<Column> columns,
                List<Setting> constants,
                Optional<Unless> unless,
                Optional<Renewal> renewal,
                List<Integer> registers,
                Guard guard) {
            this(model, columns, constants, unless, renewal, registers, Predicate.TRUE, Predicate.TRUE, guard);
        }
    }

    /// The values of a field, one for each row.
    ///
    /// @param values a list
    /// @param given which of the rows have it; empty if all do
    record Column(Field field, Value values, Optional<Value> given) {}

    /// Makes rows of a join table, from one row to some others; those that are there already stay.
    ///
    /// @param settings the one side
    /// @param far the field that refers to the others
    /// @param others what they fulfil
    /// @param expected how many of them there are; less is a failure
    record Link(
            Model model,
            List<Setting> settings,
            Field far,
            Model target,
            Predicate others,
            Value expected,
            Predicate permitted,
            Guard guard)
            implements Step {
        public Link {
            settings = List.copyOf(settings);
        }
    }

    /// Changes rows; none if there is nothing to set.
    ///
    /// @param act [Act#DELETE] if they are deleted softly by that
    /// @param registers note the keys of all of them, one for each field of the key; empty if nobody asks
    /// @param expected how many there are; less is a failure
    /// @param found whether the row is one that an earlier step has found, so that nothing is asked of it any more
    /// @param permitted what a row must fulfil before it is changed; others are left alone
    /// @param kept what a row must fulfil afterwards
    record Update(
            Model model,
            Predicate rows,
            boolean found,
            Act act,
            List<Setting> settings,
            Optional<Amount> limit,
            List<Integer> registers,
            Optional<Value> expected,
            Predicate permitted,
            Predicate kept,
            Guard guard)
            implements Step {
        public Update {
            registers = List.copyOf(registers);
            settings = List.copyOf(settings);
        }

        /// An update whose rows are neither noted nor counted, and that no rule narrows yet.
        Update(
                Model model,
                Predicate rows,
                boolean found,
                Act act,
                List<Setting> settings,
                Optional<Amount> limit,
                Guard guard) {
            this(
                    model,
                    rows,
                    found,
                    act,
                    settings,
                    limit,
                    List.of(),
                    Optional.empty(),
                    Predicate.TRUE,
                    Predicate.TRUE,
                    guard);
        }
    }

    /// Deletes rows.
    ///
    /// @param found whether the row is one that an earlier step has found, so that nothing is asked of it any more
    /// @param permitted what a row must fulfil for that; others are left alone
    /// @param referring the names of the models whose rows may refer to those rows, and lose that or go with
    /// them
    record Delete(
            Model model,
            Predicate rows,
            boolean found,
            Optional<Amount> limit,
            Predicate permitted,
            Set<String> referring,
            Guard guard)
            implements Step {
        public Delete {
            referring = Set.copyOf(referring);
        }
    }

    /// Reads what is answered. Where there are several, all read the same of a row, and one takes effect.
    record Read(ReadPlan plan, Guard guard) implements Step {
        @Override
        public Model model() {
            return plan.node().model();
        }
    }

    /// What is done to a row.
    enum Act {
        /// It is one of the write's own, whether or not its writer may see it.
        OWN,
        /// Others refer to it.
        REFER,
        UPDATE,
        DELETE
    }
}
