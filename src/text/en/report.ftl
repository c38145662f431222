## Reports
