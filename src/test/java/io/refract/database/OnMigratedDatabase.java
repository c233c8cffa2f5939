package io.refract.database;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/// Tests with a migrated database of their own and a connection for each of the two roles.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
abstract class OnMigratedDatabase {
    protected TestDatabase database;
    protected Session owner;
    protected Session app;

    @BeforeAll
    void connect() {
        database = TestDatabase.migrated();
        owner = database.asOwner();
        app = database.asApplication();
    }

    @AfterAll
    void drop() {
        app.close();
        owner.close();
        database.close();
    }
}
