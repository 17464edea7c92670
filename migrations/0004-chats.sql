-- Conversations about a version of a draft, turn by turn, and the facts that candidates confirm beside their drafts.

create table chat (
  tenant text not null default 'local',
  id text not null,
  draft text not null,
  version int not null,
  review text,
  engine text not null check (engine in ('offline', 'model')),
  -- what the coach keeps in mind between turns
  state json not null,
  created timestamptz not null,
  primary key (tenant, id),
  foreign key (tenant, draft, version) references draft_version on delete cascade,
  -- without its review the conversation goes on about the rules
  foreign key (tenant, review) references review on delete set null (review)
);
create index chat_of_draft on chat (tenant, draft, created);

create table chat_turn (
  tenant text not null default 'local',
  chat text not null,
  number int not null,
  -- null in the opening turn, which is the coach's
  said text,
  status text not null check (status in ('running', 'done', 'failed')),
  reply json,
  reason text,
  created timestamptz not null,
  primary key (tenant, chat, number),
  foreign key (tenant, chat) references chat on delete cascade
);

create table fact (
  tenant text not null default 'local',
  draft text not null,
  id text not null,
  text text not null,
  question text,
  ecq text,
  place json,
  created timestamptz not null,
  primary key (tenant, draft, id),
  foreign key (tenant, draft) references draft on delete cascade
);
