-- A report says how many events operations had taken out of the way when it was frozen.

alter table report add column discarded bigint not null default 0;
