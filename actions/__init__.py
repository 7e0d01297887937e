"""What Spoorwijzer computes: personal deadlines and the transition payment. Pure: no clock, no files, no network."""
