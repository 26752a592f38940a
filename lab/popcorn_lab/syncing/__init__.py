"""Making sure that the search indices equal the tables, and making them where they do not."""
