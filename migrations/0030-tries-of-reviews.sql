-- How the tries of a review ended: one that threw is the draft's or our fault, one that ended without a word died with its process.
alter table review add column failures int not null default 0, add column deaths int not null default 0;
