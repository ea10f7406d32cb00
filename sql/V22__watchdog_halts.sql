-- What the watchdog did while the server was silent, as the server has read it in the watchdog's own record.
create table watchdog_halt (
  id uuid primary key,
  cause varchar(16) not null,
  last_beat_at timestamp(6) with time zone not null,
  noticed_at timestamp(6) with time zone not null,
  first_sent_at timestamp(6) with time zone,
  confirmed_at timestamp(6) with time zone,
  account_count integer not null,
  order_count integer not null,
  unconfirmed_count integer not null,
  finished boolean not null,
  taken_at timestamp(6) with time zone not null
);
create index watchdog_halt_noticed on watchdog_halt (noticed_at);
