-- Vectors of the stories that a version tells, so that the same story told elsewhere is found. They go with their version.

create extension if not exists vector;

create table passage (
  tenant text not null default 'local',
  draft text not null,
  version int not null,
  number int not null,
  ecq text,
  start_at int not null,
  end_at int not null,
  -- only vectors of one maker can be compared
  maker text not null,
  embedding vector(384) not null,
  primary key (tenant, draft, version, number),
  foreign key (tenant, draft, version) references draft_version on delete cascade
);
create index passage_likeness on passage using hnsw (embedding vector_cosine_ops);
