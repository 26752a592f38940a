"""New films and shows, and what is talked about, from another catalogue into ours."""
