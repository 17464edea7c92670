-- Where a tenant wants to be told that something is done, and what was told there; ids and figures only, no word of a draft.

create table webhook (
  tenant text not null default 'local',
  id text not null,
  -- may hold a token
  url text not null,
  events text[] not null,
  -- what its messages are signed with
  secret text not null,
  enabled boolean not null,
  created timestamptz not null,
  primary key (tenant, id)
);
create index webhook_newest on webhook (tenant, created desc, id desc);

create table webhook_delivery (
  tenant text not null default 'local',
  id text not null,
  webhook text not null,
  event text not null,
  -- what is sent, letter for letter at every try
  payload text not null,
  status text not null check (status in ('pending', 'delivered', 'dead')),
  tries int not null default 0,
  -- of the last answer; null where none came
  response int,
  -- why the last try failed
  reason text,
  created timestamptz not null,
  tried timestamptz,
  primary key (tenant, id),
  foreign key (tenant, webhook) references webhook on delete cascade
);
create index webhook_delivery_newest on webhook_delivery (tenant, webhook, created desc, id desc);
create index webhook_delivery_oldest on webhook_delivery (created);
