-- Drafts with their versions, reviews with their events, dismissed findings, keys of repeated requests.
-- JSON is kept as json, not jsonb: it comes back letter for letter, in the order it was written.

create table draft (
  tenant text not null default 'local',
  id text not null,
  title text not null,
  created timestamptz not null,
  primary key (tenant, id)
);
create index draft_newest on draft (tenant, created desc, id desc);

create table draft_version (
  tenant text not null default 'local',
  draft text not null,
  number int not null,
  sha256 text not null,
  text text not null,
  settings json not null,
  file json,
  created timestamptz not null,
  primary key (tenant, draft, number),
  foreign key (tenant, draft) references draft on delete cascade
);

create table review (
  tenant text not null default 'local',
  id text not null,
  draft text not null,
  version int not null,
  request json not null,
  status text not null check (status in ('queued', 'running', 'done', 'failed')),
  attempt int not null default 0,
  reason json,
  document json,
  created timestamptz not null,
  started timestamptz,
  ended timestamptz,
  primary key (tenant, id),
  foreign key (tenant, draft, version) references draft_version on delete cascade
);
create index review_of_version on review (tenant, draft, version, created);

create table review_event (
  tenant text not null default 'local',
  review text not null,
  sequence int not null,
  type text not null,
  -- null for the last event: it is the document of the review
  data json,
  primary key (tenant, review, sequence),
  foreign key (tenant, review) references review on delete cascade
);

create table dismissal (
  tenant text not null default 'local',
  draft text not null,
  finding text not null,
  reason text not null,
  created timestamptz not null,
  primary key (tenant, draft, finding),
  foreign key (tenant, draft) references draft on delete cascade
);

create table idempotency_key (
  tenant text not null default 'local',
  key text not null,
  route text not null,
  request_sha256 text not null,
  status int not null,
  body json,
  review text,
  draft text,
  created timestamptz not null,
  primary key (tenant, key, route),
  foreign key (tenant, review) references review on delete cascade deferrable initially deferred,
  foreign key (tenant, draft) references draft on delete cascade deferrable initially deferred
);
create index idempotency_key_oldest on idempotency_key (created);
