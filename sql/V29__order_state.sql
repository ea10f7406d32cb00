-- What changes in the life of an order stands apart from what never does, so that a change rewrites few and small rows.
create table order_state (
  order_id uuid primary key references trade_order (id),
  working_in varchar(36),
  status varchar(20) not null,
  filled_quantity numeric(38,18) not null,
  average_price numeric(38,18),
  fees numeric(38,18) not null,
  wished_quantity numeric(38,18),
  wished_price numeric(38,18),
  updated_at timestamp(6) with time zone not null
);
insert into order_state (order_id, working_in, status, filled_quantity, average_price, fees, wished_quantity,
  wished_price, updated_at)
select id, case when status in ('FILLED', 'CANCELED', 'REJECTED', 'EXPIRED') then null else
  cast(portfolio_id as varchar(36)) end, status, filled_quantity, average_price, fees, wished_quantity, wished_price, updated_at from trade_order;
-- The portfolio of an order that works, nothing for one that is over: however many are over, those that work are found.
create index order_state_working on order_state (working_in);
create index order_state_by_change on order_state (updated_at);
create index order_by_portfolio on trade_order (portfolio_id desc, created_at desc, id desc);
drop index order_by_status;
drop index trade_order_by_change;
alter table trade_order drop column status;
alter table trade_order drop column filled_quantity;
alter table trade_order drop column average_price;
alter table trade_order drop column fees;
alter table trade_order drop column wished_quantity;
alter table trade_order drop column wished_price;
alter table trade_order drop column updated_at;
