"""What Alembic runs: the migrations, in the transaction of the connection it was handed."""

from alembic import context

from wxdesk.store.rows import Row

context.configure(
    connection=context.config.attributes["connection"], target_metadata=Row.metadata, render_as_batch=True
)
with context.begin_transaction():
    context.run_migrations()
