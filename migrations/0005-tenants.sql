-- Who may come in, and the wall between tenants: every table with a tenant column shows its rows to that tenant alone.

-- Statements for a tenant run as this role, so that no superuser and no owner of the tables looks over the wall.
do $$
begin
  if not exists (select from pg_roles where rolname = 'ecq_tenant') then
    begin
      create role ecq_tenant nologin;
    exception
      when duplicate_object or unique_violation then null;
      when insufficient_privilege then
        raise exception 'The database user may not create roles; have an administrator run: create role ecq_tenant nologin; grant ecq_tenant to %', quote_ident(current_user);
    end;
  end if;
  if not pg_has_role(current_user, 'ecq_tenant', 'set') then execute format('grant ecq_tenant to %I', current_user); end if;
end $$;

grant usage on schema public to ecq_tenant;

-- `migrate` calls this after every migration, so that no table of tenants can be forgotten.
create function wall_off_tables() returns void language plpgsql as $$
declare
  name regclass;
begin
  for name in
    select c.oid::regclass from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = 'tenant' and not a.attisdropped
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'own_rows')
  loop
    execute format('grant select, insert, update, delete on %s to ecq_tenant', name);
    execute format('alter table %s enable row level security', name);
    execute format('alter table %s force row level security', name);
    execute format('create policy own_rows on %s using (tenant = current_setting(''app.tenant'', true)) with check (tenant = current_setting(''app.tenant'', true))', name);
  end loop;
end $$;

create table tenant (
  id text primary key,
  name text not null,
  -- drafts that nobody has touched for so many days are deleted; null keeps them
  retention_days int check (retention_days > 0),
  created timestamptz not null
);
insert into tenant (id, name, created) values ('local', 'This machine', now());
alter table tenant enable row level security;
alter table tenant force row level security;
create policy own_row on tenant using (id = current_setting('app.tenant', true)) with check (id = current_setting('app.tenant', true));

create table member (
  tenant text not null references tenant on delete cascade,
  id text not null,
  email text not null check (email = lower(email)),
  role text not null check (role in ('owner', 'coach', 'reviewer')),
  created timestamptz not null,
  -- set at the first sign-in
  issuer text,
  subject text,
  seen timestamptz,
  primary key (tenant, id),
  unique (tenant, email)
);
create index member_by_email on member (email);

create table api_key (
  tenant text not null references tenant on delete cascade,
  id text not null,
  name text not null,
  sha256 text not null unique,
  scopes text[] not null,
  created timestamptz not null,
  expires timestamptz,
  revoked timestamptz,
  used timestamptz,
  -- requests in a minute, reviews in a day; null for no limit of its own
  requests_per_minute int check (requests_per_minute > 0),
  reviews_per_day int check (reviews_per_day > 0),
  primary key (tenant, id)
);

create table key_use (
  tenant text not null,
  key text not null,
  day date not null,
  reviews int not null,
  primary key (tenant, key, day),
  foreign key (tenant, key) references api_key on delete cascade
);

create table session (
  tenant text not null,
  sha256 text not null primary key,
  member text not null,
  created timestamptz not null,
  expires timestamptz not null,
  foreign key (tenant, member) references member on delete cascade
);

create table client (
  tenant text not null references tenant on delete cascade,
  id text not null,
  name text not null,
  created timestamptz not null,
  primary key (tenant, id)
);
create index client_newest on client (tenant, created desc, id desc);

alter table draft add client text, add foreign key (tenant, client) references client on delete cascade;
create index draft_of_client on draft (tenant, client) where client is not null;

-- What was done, by whom, to what: ids only, no word of a draft.
create table audit_entry (
  tenant text not null references tenant on delete cascade,
  id text not null,
  at timestamptz not null,
  actor text not null,
  action text not null,
  target text,
  status int not null,
  request text not null,
  primary key (tenant, id)
);
create index audit_entry_newest on audit_entry (tenant, at desc, id desc);

grant select, insert, update, delete on tenant to ecq_tenant;

-- Before anybody has come in there is no tenant: then the door sees who holds a key, a session or an invitation, and nothing else.
create policy at_the_door on tenant using (current_setting('app.door', true) = 'open') with check (current_setting('app.door', true) = 'open');
create policy at_the_door on member using (current_setting('app.door', true) = 'open') with check (current_setting('app.door', true) = 'open');
create policy at_the_door on api_key using (current_setting('app.door', true) = 'open') with check (current_setting('app.door', true) = 'open');
create policy at_the_door on session using (current_setting('app.door', true) = 'open') with check (current_setting('app.door', true) = 'open');
