-- How regimes cut the budget of a registered model: factors by class and regime, in JSON.
alter table model add column factors varchar(2000) default '{"equity":{},"volatility":{},"crypto":{},"macro":{}}' not null;
