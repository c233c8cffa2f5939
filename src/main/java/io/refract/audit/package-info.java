/// The audit trail: who changed what, and when.
///
/// The database's triggers write it; here it is only read, and given room for the months to come. Nothing can
/// be changed or deleted through this package.
@NullMarked
package io.refract.audit;

import org.jspecify.annotations.NullMarked;
