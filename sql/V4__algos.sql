-- Parent orders that are worked in parts over time.
create table parent_order (
  id uuid primary key,
  portfolio_id uuid not null references portfolio (id),
  venue varchar(32) not null,
  pair varchar(25) not null,
  side varchar(4) not null,
  kind varchar(8) not null,
  quantity numeric(38,18) not null,
  limit_price numeric(38,18),
  slices integer not null,
  parts varchar(16000) not null,
  slice_seconds bigint not null,
  next_slice integer not null,
  status varchar(16) not null,
  message varchar(500) not null,
  owner varchar(64) not null,
  started_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null
);
create index parent_order_by_time on parent_order (started_at, id);
create index parent_order_by_status on parent_order (status);
