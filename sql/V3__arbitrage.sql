-- What arbitrage may do: one row, read before every decision.
create table arbitrage_parameters (
  id integer primary key,
  enabled boolean not null,
  min_net_bps numeric(38,18) not null,
  min_profit numeric(38,18) not null,
  max_notional numeric(38,18) not null,
  cooldown_millis bigint not null,
  leg_timeout_millis bigint not null,
  open_leg_policy varchar(8) not null,
  changed_at timestamp(6) with time zone,
  changed_by varchar(64)
);
insert into arbitrage_parameters
  (id, enabled, min_net_bps, min_profit, max_notional, cooldown_millis, leg_timeout_millis, open_leg_policy)
values (1, false, 5, 1, 10000, 1000, 30000, 'HEDGE');

-- An arbitrage: what was expected, its two orders, what it brought and where the difference went.
create table arbitrage_trade (
  id uuid primary key,
  pair varchar(25) not null,
  state varchar(16) not null,
  buy_venue varchar(32) not null,
  sell_venue varchar(32) not null,
  buy_portfolio_id uuid not null references portfolio (id),
  sell_portfolio_id uuid not null references portfolio (id),
  buy_order_id varchar(36),
  sell_order_id varchar(36),
  quantity numeric(38,18) not null,
  lot numeric(38,18) not null,
  expected_cost numeric(38,18) not null,
  expected_proceeds numeric(38,18) not null,
  expected_fees numeric(38,18) not null,
  withdrawal numeric(38,18) not null,
  ask_moved numeric(38,18) not null,
  bid_moved numeric(38,18) not null,
  expected_net numeric(38,18) not null,
  realised_net numeric(38,18),
  lost_latency numeric(38,18),
  lost_slippage numeric(38,18),
  lost_fees numeric(38,18),
  lost_partial numeric(38,18),
  open_quantity numeric(38,18),
  limited_by varchar(24) not null,
  open_leg_policy varchar(8) not null,
  leg_timeout_millis bigint not null,
  decided_micros bigint not null,
  detail varchar(500) not null,
  opened_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone
);
create index arbitrage_trade_by_time on arbitrage_trade (opened_at, id);
create index arbitrage_trade_by_state on arbitrage_trade (state);
