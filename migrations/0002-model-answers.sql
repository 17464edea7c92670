-- Answers of models, kept by what was asked, so that the next version of a draft pays only for what changed.
-- They quote the draft, so they belong to it and go with it.

create table model_answer (
  tenant text not null default 'local',
  draft text not null,
  key text not null,
  answer json not null,
  created timestamptz not null,
  primary key (tenant, draft, key),
  foreign key (tenant, draft) references draft on delete cascade
);
