-- Keys that drafts are sealed with, one line of keys for each tenant; each is itself sealed with a master key that the database never sees.

create table tenant_key (
  tenant text not null references tenant on delete cascade,
  id text not null,
  -- which master key opens it
  master text not null,
  wrapped text not null,
  created timestamptz not null,
  primary key (tenant, id)
);
