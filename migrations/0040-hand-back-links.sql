-- Links under which a signed review can be read without a sign-in, until they end; only hashes of their secrets are kept.

create table hand_back_link (
  tenant text not null references tenant on delete cascade,
  id text not null,
  review text not null,
  sha256 text not null unique,
  created timestamptz not null,
  expires timestamptz not null,
  -- how often it was read, and when last
  opens int not null default 0,
  opened timestamptz,
  primary key (tenant, id),
  foreign key (tenant, review) references review on delete cascade
);
create index hand_back_link_of_review on hand_back_link (tenant, review, created desc, id desc);

-- Whoever holds a link belongs to no tenant: the door sees whose it is, and changes nothing.
create policy at_the_door on hand_back_link for select using (current_setting('app.door', true) = 'open');
