-- A backtest as it was asked for and, when it is done, its result; what is null is not known yet.
create table backtest (
  id uuid primary key,
  status varchar(16) not null,
  attempt integer not null,
  venue varchar(32) not null,
  model varchar(100) not null,
  model_version varchar(40) not null,
  parameters varchar(8000) not null,
  pairs varchar(1000) not null,
  bar_interval varchar(8) not null,
  fee_bps numeric(20, 8) not null,
  slippage_bps numeric(20, 8) not null,
  cash numeric(30, 8) not null,
  bars_per_year double precision not null,
  from_time timestamp(6) with time zone,
  to_time timestamp(6) with time zone,
  bars bigint not null,
  total_bars bigint not null,
  requested_by varchar(64) not null,
  created_at timestamp(6) with time zone not null,
  started_at timestamp(6) with time zone,
  ended_at timestamp(6) with time zone,
  message varchar(1000) not null,
  code_version varchar(100),
  data_hash varchar(64),
  result_hash varchar(64),
  figures varchar(200000)
);
create index backtest_by_time on backtest (created_at, id);
create index backtest_by_status on backtest (status, created_at);

-- Trades and equity of a result, packed, so many rows to a block.
create table backtest_block (
  backtest_id uuid not null references backtest (id),
  kind varchar(8) not null,
  place integer not null,
  body bytea not null,
  primary key (backtest_id, kind, place)
);
