-- Images of Docker Hub come through a cache, which a key of one's own ruled out.
return scenario {
  title = { en = "Own key and a cache of Docker Hub", ja = "独自キーと Docker Hub キャッシュ" },
  as_of = "2023-06-30",
  requires = { "customer_managed_key", "docker_hub_cache" },
}
