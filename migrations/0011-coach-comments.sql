-- What a coach decided about the comments of a review, comments of the coach's own, and the signature under all of them.

create table review_comment (
  tenant text not null default 'local',
  review text not null,
  id text not null,
  source text not null check (source in ('ai', 'ai-edited', 'coach')),
  state text not null check (state in ('open', 'accepted', 'rejected')),
  -- the coach's own words; null where the review's stand as they are
  text text,
  -- where a comment of the coach's own stands; the others have their place from the review
  place json,
  ecq text,
  author text,
  changed timestamptz not null,
  primary key (tenant, review, id),
  foreign key (tenant, review) references review on delete cascade
);

create table sign_off (
  tenant text not null default 'local',
  review text not null,
  author text not null,
  note text,
  signed timestamptz not null,
  primary key (tenant, review),
  foreign key (tenant, review) references review on delete cascade
);
