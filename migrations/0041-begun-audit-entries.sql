-- An entry of the audit log is written in the transaction of the change, when nobody knows yet how the request will be answered: until then its status is null.
alter table audit_entry alter column status drop not null;
