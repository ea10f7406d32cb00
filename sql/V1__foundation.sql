-- The event store: append-only rows, sealed in order into a SHA-256 chain.
create sequence event_ord start with 500 increment by 500;
create table event (
  ord bigint primary key,
  event_id uuid not null unique,
  occurred_at timestamp(6) with time zone not null,
  context varchar(32) not null,
  type varchar(64) not null,
  event_key varchar(80) not null,
  body varchar(32768) not null
);
create index event_by_key on event (event_key);
create index event_by_type on event (type);
create table outbox (ord bigint primary key);
create table seal (
  seq bigint primary key,
  ord bigint not null unique,
  prev_hash char(64) not null,
  hash char(64) not null
);
create table chain_head (
  id integer primary key,
  seq bigint not null,
  hash char(64) not null,
  published_seq bigint not null
);
create table inbox (
  listener varchar(64) not null,
  event_id uuid not null,
  received_at timestamp(6) with time zone not null,
  primary key (listener, event_id)
);
create table lease (
  name varchar(64) primary key,
  owner varchar(64) not null,
  epoch bigint not null,
  valid_until timestamp(6) with time zone not null
);
create table alert (
  id uuid primary key,
  severity integer not null,
  title varchar(200) not null,
  text varchar(2000) not null,
  source varchar(64) not null,
  related_id varchar(80),
  dedup_key varchar(200) not null,
  created_at timestamp(6) with time zone not null,
  last_at timestamp(6) with time zone not null,
  occurrences integer not null,
  read_at timestamp(6) with time zone,
  read_by varchar(64)
);
create index alert_by_dedup on alert (dedup_key);

-- Who may do what.
create table app_user (
  name varchar(64) primary key,
  password_hash varchar(255) not null,
  roles varchar(255) not null,
  failures integer not null,
  locked_until timestamp(6) with time zone,
  created_at timestamp(6) with time zone not null
);
create table access_token (
  token_hash char(64) primary key,
  user_name varchar(64) not null references app_user (name),
  expires_at timestamp(6) with time zone not null
);
create table idempotency (
  id varchar(200) primary key,
  request_hash char(64) not null,
  status integer not null,
  response varchar(65536),
  created_at timestamp(6) with time zone not null
);
create index idempotency_by_age on idempotency (created_at);

-- Markets.
create table instrument (
  venue varchar(32) not null,
  pair varchar(25) not null,
  tick_size numeric(38,18) not null,
  lot_size numeric(38,18) not null,
  min_notional numeric(38,18) not null,
  fee_bps numeric(38,18) not null,
  simulated boolean not null,
  primary key (venue, pair)
);

-- Agents, signals, decisions.
create table agent (
  id uuid primary key,
  name varchar(64) not null unique,
  type varchar(32) not null,
  status varchar(16) not null,
  strategy varchar(64) not null,
  parameters varchar(4000) not null,
  pairs varchar(2000) not null,
  allocation numeric(38,18) not null,
  trades integer not null,
  wins integer not null,
  realized_pnl numeric(38,18) not null,
  reason varchar(500),
  created_at timestamp(6) with time zone not null,
  last_active timestamp(6) with time zone
);
-- One row that whoever changes the registry of agents locks first.
create table agent_gate (id integer primary key);
insert into agent_gate (id) values (1);
create table signal (
  id uuid primary key,
  agent_id uuid not null,
  portfolio_id uuid not null,
  pair varchar(25) not null,
  type varchar(16) not null,
  confidence double precision not null,
  target_price numeric(38,18),
  stop_loss numeric(38,18),
  take_profit numeric(38,18),
  position_size numeric(38,18),
  expires_at timestamp(6) with time zone not null,
  source varchar(80) not null,
  rationale varchar(500) not null,
  created_at timestamp(6) with time zone not null
);
create index signal_by_time on signal (created_at, id);
create table decision (
  id uuid primary key,
  portfolio_id uuid not null,
  pair varchar(25) not null,
  outcome varchar(8) not null,
  score double precision not null,
  confidence double precision not null,
  rule varchar(64) not null,
  reason varchar(32) not null,
  votes varchar(16384) not null,
  lead_agent_id varchar(36),
  stop_loss numeric(38,18),
  take_profit numeric(38,18),
  order_ids varchar(2000) not null,
  decided_at timestamp(6) with time zone not null
);
create index decision_by_time on decision (decided_at, id);

-- Portfolios: the ledger is the truth, the other rows are its running totals.
create table portfolio (
  id uuid primary key,
  name varchar(64) not null unique,
  base_currency varchar(12) not null,
  nav numeric(38,18) not null,
  cash numeric(38,18) not null,
  peak_nav numeric(38,18) not null,
  nav_day date,
  day_start_nav numeric(38,18) not null,
  exposure numeric(38,18) not null,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null
);
create table position (
  portfolio_id uuid not null references portfolio (id),
  pair varchar(25) not null,
  quantity numeric(38,18) not null,
  average_price numeric(38,18) not null,
  realized_pnl numeric(38,18) not null,
  entry_fees numeric(38,18) not null,
  mark numeric(38,18) not null,
  agent_id varchar(36),
  opened_at timestamp(6) with time zone,
  primary key (portfolio_id, pair)
);
create table ledger_entry (
  id uuid primary key,
  portfolio_id uuid not null references portfolio (id),
  transaction_id uuid not null,
  account varchar(32) not null,
  venue varchar(32) not null,
  asset varchar(12) not null,
  amount numeric(38,18) not null,
  kind varchar(16) not null,
  reference_id uuid not null,
  occurred_at timestamp(6) with time zone not null
);
create index ledger_by_portfolio on ledger_entry (portfolio_id, occurred_at, id);
create table round_trip (
  id uuid primary key,
  portfolio_id uuid not null references portfolio (id),
  pair varchar(25) not null,
  agent_id varchar(36),
  side varchar(8) not null,
  quantity numeric(38,18) not null,
  entry_price numeric(38,18) not null,
  exit_price numeric(38,18) not null,
  pnl numeric(38,18) not null,
  fees numeric(38,18) not null,
  opened_at timestamp(6) with time zone not null,
  closed_at timestamp(6) with time zone not null
);
create index round_trip_by_portfolio on round_trip (portfolio_id, closed_at);
create table nav_point (
  portfolio_id uuid not null references portfolio (id),
  at timestamp(6) with time zone not null,
  nav numeric(38,18) not null,
  drawdown numeric(38,18) not null,
  primary key (portfolio_id, at)
);

-- Orders and fills.
create table trade_order (
  id uuid primary key,
  client_order_id varchar(64) not null,
  portfolio_id uuid not null references portfolio (id),
  agent_id varchar(36),
  decision_id varchar(36),
  group_id varchar(36),
  venue varchar(32) not null,
  pair varchar(25) not null,
  side varchar(4) not null,
  type varchar(16) not null,
  quantity numeric(38,18) not null,
  price numeric(38,18),
  stop_price numeric(38,18),
  time_in_force varchar(4) not null,
  post_only boolean not null,
  reduce_only boolean not null,
  status varchar(20) not null,
  filled_quantity numeric(38,18) not null,
  average_price numeric(38,18),
  fees numeric(38,18) not null,
  denial_reason varchar(32),
  denial_value varchar(80),
  denial_limit varchar(80),
  owner varchar(64) not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  unique (portfolio_id, client_order_id)
);
create index order_by_time on trade_order (created_at, id);
create index order_by_status on trade_order (portfolio_id, status);
create table fill (
  id uuid primary key,
  order_id uuid not null,
  portfolio_id uuid not null references portfolio (id),
  agent_id varchar(36),
  venue varchar(32) not null,
  venue_trade_id varchar(80) not null,
  pair varchar(25) not null,
  side varchar(4) not null,
  quantity numeric(38,18) not null,
  price numeric(38,18) not null,
  fee numeric(38,18) not null,
  fee_asset varchar(12) not null,
  occurred_at timestamp(6) with time zone not null,
  unique (portfolio_id, venue, venue_trade_id)
);
create index fill_by_order on fill (order_id);
create index fill_by_time on fill (occurred_at, id);

-- Risk.
create table risk_profile (
  id uuid primary key,
  name varchar(64) not null unique,
  tolerance varchar(16) not null,
  version integer not null,
  min_order_notional numeric(38,18) not null,
  max_order_notional numeric(38,18) not null,
  max_position_fraction numeric(38,18) not null,
  max_exposure_fraction numeric(38,18) not null,
  max_daily_loss_fraction numeric(38,18) not null,
  created_at timestamp(6) with time zone not null
);
create table breaker (
  id uuid primary key,
  scope varchar(8) not null,
  target varchar(64),
  reason varchar(500) not null,
  tripped_by varchar(64) not null,
  tripped_at timestamp(6) with time zone not null,
  resumed_at timestamp(6) with time zone,
  resumed_by varchar(64),
  resume_reason varchar(500)
);

-- Replays.
create table replay (
  id uuid primary key,
  portfolio_id uuid not null references portfolio (id),
  status varchar(16) not null,
  venue varchar(32) not null,
  pairs varchar(2000) not null,
  bar_interval varchar(4) not null,
  from_time timestamp(6) with time zone not null,
  to_time timestamp(6) with time zone not null,
  speed varchar(16) not null,
  next_time timestamp(6) with time zone not null,
  bars bigint not null,
  total_bars bigint not null,
  fills bigint not null,
  agents varchar(8000) not null,
  message varchar(500) not null,
  requested_by varchar(64) not null,
  started_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone
);

-- The chain begins with nothing sealed.
insert into chain_head (id, seq, hash, published_seq)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000', 0);
