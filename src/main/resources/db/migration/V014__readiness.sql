-- Whether migrations are pending is asked by those who serve requests, and they do not know the owner's password.

grant select on "${flyway:defaultSchema}"."${flyway:table}" to "${app_role}";
