-- The terms that a working order is to get: wished, and not confirmed by its venue.
alter table trade_order add column wished_quantity numeric(38,18);
alter table trade_order add column wished_price numeric(38,18);
