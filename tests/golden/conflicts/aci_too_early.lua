-- Container Instances before they were a trusted service.
return scenario {
  title = { en = "Nightly jobs on Container Instances", ja = "Container Instances の夜間ジョブ" },
  as_of = "2021-04-12",
  requires = { "vnet_only" },
  clients = { jobs = container_instances { title = { en = "Nightly jobs", ja = "夜間ジョブ" } } },
}
