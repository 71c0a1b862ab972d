alter table consumer_position add column published_up_to timestamptz;
comment on column consumer_position.published_up_to is
    'what its service recorded up to then has been read from this partition; none before its first word of it';
