-- The risk of a portfolio at the beginning of each interval; measures are null where nothing could be measured.
create table risk_snapshot (
  portfolio_id uuid not null references portfolio (id),
  at timestamp(6) with time zone not null,
  nav numeric(38,18) not null,
  exposure numeric(38,18) not null,
  drawdown numeric(38,18) not null,
  concentration double precision not null,
  limit_usage double precision,
  limit_name varchar(40),
  bars varchar(8),
  covered double precision,
  historical_var95 double precision,
  parametric_var95 double precision,
  monte_carlo_var95 double precision,
  historical_var99 double precision,
  es95 double precision,
  volatility double precision,
  beta double precision,
  primary key (portfolio_id, at)
);
create index risk_snapshot_by_time on risk_snapshot (at);
