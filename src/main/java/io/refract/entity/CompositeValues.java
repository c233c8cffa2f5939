package io.refract.entity;

import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.dialect.type.PostgreSQLStructCastingJdbcType;
import org.hibernate.service.ServiceRegistry;

/// Lets composite values travel as text that the statement casts.
///
/// Hibernate wraps them in a class of the JDBC driver as soon as that driver is on the class path, which it is for
/// migrations, and the reactive client refuses that class.
public final class CompositeValues implements TypeContributor {
    @Override
    public void contribute(TypeContributions contributions, ServiceRegistry services) {
        contributions.contributeJdbcType(PostgreSQLStructCastingJdbcType.INSTANCE);
    }
}
