-- Guests: people who write on an organization's own site, in a frame of this service. A guest sees what a guest brought, and nothing else of the organization.

-- Sites that may frame the service for an organization, as origins.
alter table tenant add embed_origins text[] not null default '{}';

create table guest (
  tenant text not null references tenant on delete cascade,
  id text not null,
  -- in whose folder the guest's drafts lie
  client text,
  created timestamptz not null,
  primary key (tenant, id),
  foreign key (tenant, client) references client on delete cascade
);

create table guest_token (
  tenant text not null,
  sha256 text not null primary key,
  guest text not null,
  created timestamptz not null,
  expires timestamptz not null,
  foreign key (tenant, guest) references guest on delete cascade
);
create index guest_token_oldest on guest_token (expires);
create index guest_token_of_guest on guest_token (tenant, guest);

-- What is written while a guest is at work is the guest's, whatever the statement says.
alter table draft
  add guest text default nullif(current_setting('app.guest', true), ''),
  add foreign key (tenant, guest) references guest on delete set null (guest),
  alter client set default nullif(current_setting('app.guest_client', true), '');
create index draft_of_guest on draft (tenant, guest) where guest is not null;

-- Statements for a guest run as a role of its own. What is not granted here, it cannot reach: a new table is closed to guests until a migration opens it.
do $$
begin
  if not exists (select from pg_roles where rolname = 'ecq_guest') then
    begin
      create role ecq_guest nologin;
    exception
      when duplicate_object or unique_violation then null;
      when insufficient_privilege then
        raise exception 'The database user may not create roles; have an administrator run: create role ecq_guest nologin; grant ecq_guest to %', quote_ident(current_user);
    end;
  end if;
  if not pg_has_role(current_user, 'ecq_guest', 'set') then execute format('grant ecq_guest to %I', current_user); end if;
end $$;

grant usage on schema public to ecq_guest;
grant select, insert, update on draft, draft_version, draft_file, review, chat, chat_turn to ecq_guest;
grant select, insert, update, delete on fact, idempotency_key to ecq_guest;
grant select on review_event, review_comment, dismissal, tenant_key to ecq_guest;
grant insert on audit_entry to ecq_guest;

-- Beside the wall between organizations, which holds for every role: of what it may reach, a guest sees its own.
create policy own_drafts on draft as restrictive to ecq_guest using (guest = current_setting('app.guest', true));
create policy own_drafts on draft_version as restrictive to ecq_guest using (exists (select from draft d where d.tenant = draft_version.tenant and d.id = draft_version.draft));
create policy own_drafts on draft_file as restrictive to ecq_guest using (exists (select from draft d where d.tenant = draft_file.tenant and d.id = draft_file.draft));
create policy own_drafts on dismissal as restrictive to ecq_guest using (exists (select from draft d where d.tenant = dismissal.tenant and d.id = dismissal.draft));
create policy own_drafts on fact as restrictive to ecq_guest using (exists (select from draft d where d.tenant = fact.tenant and d.id = fact.draft));
create policy own_drafts on review as restrictive to ecq_guest using (exists (select from draft d where d.tenant = review.tenant and d.id = review.draft));
create policy own_drafts on chat as restrictive to ecq_guest using (exists (select from draft d where d.tenant = chat.tenant and d.id = chat.draft));
create policy own_drafts on review_event as restrictive to ecq_guest using (exists (select from review r where r.tenant = review_event.tenant and r.id = review_event.review));
create policy own_drafts on chat_turn as restrictive to ecq_guest using (exists (select from chat c where c.tenant = chat_turn.tenant and c.id = chat_turn.chat));
-- What coaches decide about a review is theirs until they hand it back: a guest takes the review along as it was made.
create policy own_drafts on review_comment as restrictive to ecq_guest using (false);
create policy own_keys on idempotency_key as restrictive to ecq_guest using (starts_with(key, current_setting('app.guest', true) || ':'));

-- The door sees whose token it is and who may frame whom.
create policy at_the_door on guest using (current_setting('app.door', true) = 'open') with check (current_setting('app.door', true) = 'open');
create policy at_the_door on guest_token using (current_setting('app.door', true) = 'open') with check (current_setting('app.door', true) = 'open');
