#!/bin/sh
# Run once by the postgres image on an empty data folder: the two roles and the database, as the built-in server has them.
# accolade_owner migrates; accolade_app does everything else and has no rights but those that migrations grant.
set -eu
psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set=owner_password="$OWNER_PASSWORD" --set=app_password="$APP_PASSWORD" <<'SQL'
create role accolade_owner login createdb password :'owner_password';
create role accolade_app login password :'app_password';
create database accolade owner accolade_owner encoding 'UTF8' locale 'C' template template0;
revoke all on database accolade from public;
grant connect on database accolade to accolade_app;
SQL
