#!/bin/bash
# The image runs this script once, on an empty data directory. Each service and the desk gets a database, an owner for migrations, and
# a role for the application, to which row-level security applies. Databases.java does the same for ./start.
set -euo pipefail

for service in enrolment coaching device outcome desk; do
  # psql reads the passwords itself, because arguments are visible in the list of processes.
  psql -v ON_ERROR_STOP=1 -v name="$service" -v owner="${service}_owner" \
    --no-password --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\set password `cat /run/secrets/:name-db-password`
\set owner_password `cat /run/secrets/:name-db-owner-password`
create role :"owner" login nosuperuser nocreatedb nocreaterole nobypassrls password :'owner_password';
create role :"name" login nosuperuser nocreatedb nocreaterole nobypassrls password :'password';
create database :"name" owner :"owner";
revoke all on database :"name" from public;
grant connect on database :"name" to :"name";
\connect :"name"
grant usage on schema public to :"name";
alter default privileges for role :"owner" grant usage on schemas to :"name";
alter default privileges for role :"owner" grant select, insert, update, delete on tables to :"name";
alter default privileges for role :"owner" grant usage, select on sequences to :"name";
alter default privileges for role :"owner" grant execute on functions to :"name";
SQL
done
