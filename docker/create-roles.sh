#!/bin/sh
# Creates the two roles and the database, at the first start of PostgreSQL's container: the owner migrates, the
# application serves and cannot change the schema.
set -eu

psql --username "$POSTGRES_USER" --dbname postgres \
  --set ON_ERROR_STOP=1 \
  --set owner_password="$REFRACT_OWNER_PASSWORD" \
  --set app_password="$REFRACT_APP_PASSWORD" <<'SQL'
create role refract_owner login password :'owner_password';
create role refract_app login password :'app_password';
create database refract owner refract_owner template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C';
revoke all on database refract from public;
grant connect on database refract to refract_app;
SQL
