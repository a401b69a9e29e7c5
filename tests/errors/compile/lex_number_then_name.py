x = 5if3else 2
