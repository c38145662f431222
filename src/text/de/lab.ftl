## Das Labor
