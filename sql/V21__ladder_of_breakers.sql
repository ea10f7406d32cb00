-- How far a breaker goes, which positions it closes, when it may be over and whom it stops.
alter table breaker alter column scope set data type varchar(16);
alter table breaker add column ladder_level varchar(16) default 'REDUCE_ONLY' not null;
alter table breaker add column flatten_policy varchar(16);
alter table breaker add column expected_resume_at timestamp(6) with time zone;
alter table breaker add column agents varchar(8000) default '' not null;

-- What one person wants and another approves: that a breaker from L4 on is resumed.
create table breaker_resumption (
  id uuid primary key,
  breaker_id uuid not null references breaker (id),
  reason varchar(500) not null,
  abandon_flatten boolean not null,
  status varchar(16) not null,
  proposed_by varchar(64) not null,
  proposed_at timestamp(6) with time zone not null,
  decided_by varchar(64),
  decided_at timestamp(6) with time zone,
  decision_reason varchar(500)
);
create index breaker_resumption_by_status on breaker_resumption (status, proposed_at, id);

-- Each press of the kill switch with its times, and how far it is.
create table kill_run (
  id uuid primary key,
  breaker_id uuid not null references breaker (id),
  ladder_level varchar(16) not null,
  flatten_policy varchar(16),
  pressed_by varchar(64) not null,
  reason varchar(500) not null,
  pressed_at timestamp(6) with time zone not null,
  cancelled integer not null,
  cancelled_notional numeric(38, 18) not null,
  cancels_sent_at timestamp(6) with time zone,
  cancels_confirmed_at timestamp(6) with time zone,
  flat_at timestamp(6) with time zone,
  run_step varchar(16) not null,
  remaining integer not null,
  note varchar(1000) not null
);
create index kill_run_by_step on kill_run (run_step, pressed_at);
create index kill_run_by_time on kill_run (pressed_at, id);
create index kill_run_by_breaker on kill_run (breaker_id, pressed_at);

-- The orders with which a press closes positions: each try has a row, which commits together with its order.
create table kill_close (
  run_id uuid not null references kill_run (id),
  portfolio_id uuid not null,
  pair varchar(40) not null,
  attempt integer not null,
  order_id uuid,
  quantity numeric(38, 18) not null,
  placed_at timestamp(6) with time zone not null,
  problem varchar(300),
  primary key (run_id, portfolio_id, pair, attempt)
);
create index kill_close_by_order on kill_close (order_id);

-- How far the drawdown of a portfolio has taken its ladder. The fall is counted from where it was when that was reset.
create table drawdown_guard (
  portfolio_id uuid primary key,
  stage varchar(16) not null,
  base_drawdown numeric(20, 18) not null,
  reset_at timestamp(6) with time zone not null,
  reached_at timestamp(6) with time zone,
  reached_drawdown numeric(20, 18) not null,
  lifted_at timestamp(6) with time zone,
  lifted_by varchar(64),
  lift_reason varchar(500)
);
