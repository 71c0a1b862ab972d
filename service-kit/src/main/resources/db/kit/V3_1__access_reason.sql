alter table access_log add column reason text;
comment on column access_log.reason is 'why it was read, where the reader was asked';

create index on access_log (organisation, at, id);
