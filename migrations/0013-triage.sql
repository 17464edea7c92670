-- How a reviewed draft stands, beside the review, so that a table of many drafts need not open each; it holds no word of a draft.
alter table review add column triage json;
