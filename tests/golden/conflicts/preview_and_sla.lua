-- Soft delete carries a preview label, and previews are covered by no agreement.
return scenario {
  title = { en = "A bin under contract", ja = "SLA とごみ箱" },
  as_of = "2026-08-20",
  requires = { "recover_deleted_images", "covered_by_sla" },
}
