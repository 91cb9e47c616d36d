-- Soft delete and geo-replication are not made for each other.
return scenario {
  title = { en = "Two regions, and a bin", ja = "2 リージョンとごみ箱" },
  as_of = "2026-08-20",
  requires = { "recover_deleted_images", "survive_region_loss" },
}
