-- The configuration of a portfolio's backtest as it was asked for, in JSON; null for a backtest of one model.
alter table backtest add column portfolio varchar(200000);
