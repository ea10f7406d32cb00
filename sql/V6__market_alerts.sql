-- Alerts on prices that people ask for.
create table price_alert (
  id uuid primary key,
  venue varchar(32),
  pair varchar(25) not null,
  kind varchar(8) not null,
  price numeric(38,18),
  percent numeric(9,4),
  window_seconds integer,
  rearm_percent numeric(9,4),
  armed boolean not null,
  fired integer not null,
  last_price numeric(38,18),
  last_fired_at timestamp(6) with time zone,
  owner varchar(64) not null,
  created_at timestamp(6) with time zone not null
);
create index price_alert_by_time on price_alert (created_at, id);
