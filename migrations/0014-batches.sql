-- Many drafts that came together: each file with the draft and the review that it became, or with the reason why it could not be read.

create table batch (
  tenant text not null default 'local',
  id text not null,
  client text,
  -- what was said about all of its drafts
  settings json not null,
  created timestamptz not null,
  primary key (tenant, id),
  foreign key (tenant, client) references client on delete cascade
);
create index batch_newest on batch (tenant, created desc, id desc);

create table batch_entry (
  tenant text not null default 'local',
  batch text not null,
  number int not null,
  -- of the file as it came
  name text not null,
  draft text,
  review text,
  -- why there is no review; null where there is one
  reason json,
  primary key (tenant, batch, number),
  foreign key (tenant, batch) references batch on delete cascade,
  -- a draft that is deleted takes the name of its file along
  foreign key (tenant, draft) references draft on delete cascade,
  foreign key (tenant, review) references review on delete cascade,
  check ((review is null) = (reason is not null) and (review is null or draft is not null))
);
create index batch_entry_of_review on batch_entry (tenant, review) where review is not null;
create index batch_entry_of_draft on batch_entry (tenant, draft) where draft is not null;

-- An entry that ended, or, where `entry` is null, the end of the batch; what is told of it is read when it is told.
create table batch_event (
  tenant text not null default 'local',
  batch text not null,
  sequence int not null,
  entry int,
  primary key (tenant, batch, sequence),
  foreign key (tenant, batch) references batch on delete cascade
);
