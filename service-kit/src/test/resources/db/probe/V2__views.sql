create table probe (
    device       uuid primary key,
    organisation text not null default current_setting('motivag.organisation'),
    holder       uuid,
    changes      integer not null,
    version      bigint not null
);
call isolate_tenants('probe');
