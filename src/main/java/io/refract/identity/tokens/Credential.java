package io.refract.identity.tokens;

import io.refract.access.Caller;
import io.refract.execute.Statement;
import io.refract.sql.Cells;

/// What somebody calls with, once its form has been found in order: equal for equal ones, and small, since it is
/// remembered.
public interface Credential {
    /// What the database is asked; there is no row if it is good for nothing, or no longer.
    Statement question();

    /// Who calls, of the row that answers.
    Caller.SignedIn caller(Cells row);
}
