package io.refract.data;

import io.refract.access.Caller;
import io.refract.catalog.Catalog;
import io.refract.engine.Engine;
import io.refract.engine.Ready;
import io.refract.query.Create;
import io.refract.query.CreateMany;
import io.refract.query.Delete;
import io.refract.query.DeleteMany;
import io.refract.query.Mutation;
import io.refract.query.Query;
import io.refract.query.Update;
import io.refract.query.UpdateMany;
import io.refract.query.Upsert;
import io.refract.query.UpsertMany;
import io.refract.query.json.AnswerType;

/// What a call asks for, whether it reads or writes.
sealed interface Asked {
    /// Fails with what the caller may not ask.
    Ready ready(Engine engine, Caller caller, boolean typed);

    AnswerType answer(Catalog catalog);

    /// How many rows it makes, or changes by name.
    int rows();

    record ToRead(Query query) implements Asked {
        @Override
        public Ready ready(Engine engine, Caller caller, boolean typed) {
            return engine.ready(query, caller, typed);
        }

        @Override
        public AnswerType answer(Catalog catalog) {
            return AnswerType.of(query, catalog);
        }

        @Override
        public int rows() {
            return 0;
        }
    }

    record ToWrite(Mutation mutation) implements Asked {
        @Override
        public Ready ready(Engine engine, Caller caller, boolean typed) {
            return engine.ready(mutation, caller, typed);
        }

        @Override
        public AnswerType answer(Catalog catalog) {
            return AnswerType.of(mutation, catalog);
        }

        @Override
        public int rows() {
            return switch (mutation) {
                case CreateMany many -> (Integer) many.rows().size().value();
                case UpsertMany many -> (Integer) many.rows().size().value();
                case Create _, Update _, UpdateMany _, Upsert _, Delete _, DeleteMany _ -> 1;
            };
        }
    }
}
