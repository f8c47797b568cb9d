-- the return that a key was used for is that of its submission: said once
alter table returns.idempotency drop column asked;
