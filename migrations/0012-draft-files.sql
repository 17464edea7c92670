-- The Word file that a version came as, so that it can be handed back with comments in its margin. It goes with its version.

create table draft_file (
  tenant text not null default 'local',
  draft text not null,
  version int not null,
  bytes bytea not null check (octet_length(bytes) <= 20971520),
  primary key (tenant, draft, version),
  foreign key (tenant, draft, version) references draft_version on delete cascade
);
